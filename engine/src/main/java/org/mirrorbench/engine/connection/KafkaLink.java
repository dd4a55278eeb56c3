package org.mirrorbench.engine.connection;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.message.ApiVersionsResponseData.ApiVersion;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ChannelBuilder;
import org.apache.kafka.common.network.ChannelState;
import org.apache.kafka.common.network.NetworkReceive;
import org.apache.kafka.common.network.NetworkSend;
import org.apache.kafka.common.network.Selectable;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ApiVersionsRequest;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * One connection, encrypted and logged in by Kafka's own client classes, on which a test asks what
 * no client's interface tells. One thread at a time.
 */
final class KafkaLink implements AutoCloseable {

  private static final String NODE = "0";
  private static final long TURN_MILLIS = 50;

  private final Address address;
  private final Duration patience;
  private final Metrics metrics;
  private final ChannelBuilder channels;
  private final Selector selector;
  private int correlation;
  private @Nullable ApiVersionsResponse versions;

  private KafkaLink(Address address, Duration patience, ChannelBuilder channels) {
    this.address = address;
    this.patience = patience;
    this.channels = channels;
    this.metrics = new Metrics();
    this.selector =
        new Selector(
            Selector.NO_IDLE_TIMEOUT_MS,
            metrics,
            Time.SYSTEM,
            "connection-test",
            channels,
            new LogContext());
  }

  /**
   * Connects, encrypts and logs in.
   *
   * @param patience for that, and for each answer after it
   * @throws org.apache.kafka.common.errors.AuthenticationException if the login is refused
   * @throws org.apache.kafka.common.KafkaException if the login cannot even begin
   * @throws EOFException if the broker closes the connection
   * @throws SocketTimeoutException if it does not answer
   */
  static KafkaLink open(
      ClientSettings settings, Address address, InetAddress host, Duration patience)
      throws IOException, InterruptedException {
    ChannelBuilder channels =
        ClientUtils.createChannelBuilder(settings.config(), Time.SYSTEM, new LogContext());
    KafkaLink link = new KafkaLink(address, patience, channels);
    boolean ready = false;
    try {
      link.selector.connect(
          NODE,
          new InetSocketAddress(host, address.port()),
          Selectable.USE_DEFAULT_BUFFER_SIZE,
          Selectable.USE_DEFAULT_BUFFER_SIZE);
      link.pollUntil(() -> link.selector.isChannelReady(NODE));
      ready = true;
      return link;
    } finally {
      if (!ready) {
        link.close();
      }
    }
  }

  Address address() {
    return address;
  }

  /** What the broker supports, asked in the newest way that it understands. */
  ApiVersionsResponse versions() throws IOException, InterruptedException {
    ApiVersionsResponse known = versions;
    if (known == null) {
      known = (ApiVersionsResponse) exchange(new ApiVersionsRequest.Builder().build((short) 0));
      ApiVersion own = known.apiVersion(ApiKeys.API_VERSIONS.id);
      if (own != null && own.maxVersion() > 0) {
        short newest = (short) Math.min(own.maxVersion(), ApiKeys.API_VERSIONS.latestVersion());
        known =
            (ApiVersionsResponse) exchange(new ApiVersionsRequest.Builder(newest).build(newest));
      }
      versions = known;
    }
    return known;
  }

  /**
   * Asks in the newest version that both sides know.
   *
   * @throws UnsupportedVersionException if there is none
   */
  AbstractResponse ask(AbstractRequest.Builder<?> request)
      throws IOException, InterruptedException {
    ApiVersion known = versions().apiVersion(request.apiKey().id);
    if (known == null
        || known.maxVersion() < request.oldestAllowedVersion()
        || known.minVersion() > request.latestAllowedVersion()) {
      throw new UnsupportedVersionException(request.apiKey().name);
    }
    return exchange(
        request.build((short) Math.min(known.maxVersion(), request.latestAllowedVersion())));
  }

  private AbstractResponse exchange(AbstractRequest request)
      throws IOException, InterruptedException {
    RequestHeader header =
        new RequestHeader(
            request.apiKey(), request.version(), "mirrorbench-connection-test", ++correlation);
    selector.send(new NetworkSend(NODE, request.toSend(header)));
    pollUntil(() -> !selector.completedReceives().isEmpty());
    NetworkReceive received = selector.completedReceives().iterator().next();
    return AbstractResponse.parseResponse(received.payload(), header);
  }

  private void pollUntil(BooleanSupplier done) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    do {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      selector.poll(TURN_MILLIS);
      ChannelState lost = selector.disconnected().get(NODE);
      if (lost != null) {
        if (lost.exception() != null) {
          throw lost.exception();
        }
        throw new EOFException("the broker closed the connection");
      }
      if (done.getAsBoolean()) {
        return;
      }
    } while (System.nanoTime() < end);
    throw new SocketTimeoutException("nothing came within " + patience.toSeconds() + " s");
  }

  @Override
  public void close() {
    Utils.closeQuietly(selector, "selector");
    Utils.closeQuietly(channels, "channel builder");
    Utils.closeQuietly(metrics, "metrics");
  }
}
