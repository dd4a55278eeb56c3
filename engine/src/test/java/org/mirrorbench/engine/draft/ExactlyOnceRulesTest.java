package org.mirrorbench.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.draft.Drafted.BA;
import static org.mirrorbench.engine.draft.Drafted.KNOWN;
import static org.mirrorbench.engine.draft.Drafted.option;
import static org.mirrorbench.engine.draft.Drafted.topics;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.draft.Known.Offer;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

final class ExactlyOnceRulesTest {

  @Test
  void shouldHoldExactlyOnceTogether() {
    FlowDraft required = option("exactly.once.support", "required");
    assertThat(topics(required))
        .containsExactly(Topic.EXACTLY_ONCE_NO_WORKER, Topic.EXACTLY_ONCE_HEARTBEATS);
    FlowDraft both = required.withWorkerOptions(Map.of("exactly.once.source.support", "enabled"));
    assertThat(topics(both)).containsExactly(Topic.EXACTLY_ONCE_HEARTBEATS);
    assertThat(
            topics(
                both.withOptions(
                    Map.of(
                        "exactly.once.support", "required",
                        "source.consumer.isolation.level", "read_uncommitted",
                        "producer.override.enable.idempotence", "false"))))
        .contains(Topic.EXACTLY_ONCE_UNCOMMITTED, Topic.EXACTLY_ONCE_NO_IDEMPOTENCE);
  }

  @Test
  void shouldOfferExactlyOnceWhereTheWorkerHasIt() {
    Known known =
        new Known(KNOWN.clusters(), List.of(local("plain", false), local("exact", true), remote()));
    FlowDraft draft = option("exactly.once.support", "required");

    assertThat(known.exactlyOnce(draft)).isEqualTo(Offer.YES);
    assertThat(known.exactlyOnce(draft.with(new Runs.Remote("exact")))).isEqualTo(Offer.YES);
    assertThat(known.exactlyOnce(draft.with(new Runs.Remote("plain")))).isEqualTo(Offer.NO);
    assertThat(known.exactlyOnce(draft.with(new Runs.Remote("far")))).isEqualTo(Offer.UNKNOWN);
    assertThat(DraftRules.check(draft.with(new Runs.Remote("plain")), known))
        .extracting(DraftFault::topic)
        .contains(Topic.EXACTLY_ONCE_NO_WORKER);
    assertThat(DraftRules.check(draft.with(new Runs.Remote("far")), known))
        .extracting(DraftFault::topic)
        .contains(Topic.EXACTLY_ONCE_UNKNOWN);
    assertThat(DraftRules.check(Drafted.of(BA).with(new Runs.Remote("exact")), known))
        .containsExactly(
            DraftFault.of(Topic.WORKER_ELSEWHERE, "runs", "exact", "b", "a"),
            DraftFault.of(Topic.EXACTLY_ONCE_UNSAID, "exactly.once.support", "exact"));
    assertThat(DraftRules.check(draft.with(new Runs.Remote("nobody")), known))
        .extracting(DraftFault::topic)
        .contains(Topic.UNKNOWN_WORKER);
  }

  private static LocalWorker local(String name, boolean exactlyOnce) {
    return new LocalWorker(
        name,
        "b",
        ConnectGroup.named(name),
        Converters.BYTE_ARRAY,
        List.of(),
        exactlyOnce,
        new Listener.Private(),
        Map.of());
  }

  private static RemoteWorker remote() {
    return new RemoteWorker(
        "far",
        List.of(URI.create("http://far:8083")),
        new RestLogin.None(),
        null,
        new SecretDelivery.Clear());
  }
}
