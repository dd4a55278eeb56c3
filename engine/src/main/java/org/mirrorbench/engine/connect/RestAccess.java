package org.mirrorbench.engine.connect;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Result;

/**
 * Where a Connect cluster's REST interface is, and how it knows us.
 *
 * @param urls its workers, tried in this order from the one that answered last
 * @param authorization the header's value, which is a secret; empty for none
 * @param tls for https; null for what the system trusts
 * @param patience how long an answer to what changes nothing may take
 */
public record RestAccess(
    List<URI> urls,
    Supplier<Result<String>> authorization,
    @Nullable SSLContext tls,
    Duration patience) {

  static final Duration PATIENCE = Duration.ofSeconds(15);

  public RestAccess {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("A Connect cluster needs an address");
    }
  }

  /** One worker that knows us by a token, or does not ask. */
  public static RestAccess bearer(URI url, @Nullable String token, @Nullable SSLContext tls) {
    String header = token == null ? "" : "Bearer " + token;
    return new RestAccess(List.of(url), () -> Result.ok(header), tls, PATIENCE);
  }

  /** The same for one of its addresses alone. */
  public RestAccess only(URI url) {
    return new RestAccess(List.of(url), authorization, tls, patience);
  }

  /** The same without telling who we are. */
  public RestAccess anonymous() {
    return new RestAccess(urls, () -> Result.ok(""), tls, patience);
  }

  /** Addresses only: the rest may be secret. */
  @Override
  public String toString() {
    return "RestAccess" + urls;
  }
}
