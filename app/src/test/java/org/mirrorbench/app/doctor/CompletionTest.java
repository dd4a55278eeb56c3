package org.mirrorbench.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;
import org.mirrorbench.engine.topology.TopicInfo;

class CompletionTest {

  private final Completion completion = new Completion();

  @Test
  void shouldOfferWhatBeginsSoFirst() {
    completion.know(inventory(groups()));

    completion.narrow("ord");

    assertThat(completion.offered()).containsExactly("orders", "eu.orders");
  }

  @Test
  void shouldOfferNothingOnceTheNameIsWhole() {
    completion.know(inventory(groups()));

    completion.narrow("orders");

    assertThat(completion.offered()).isEmpty();
  }

  @Test
  void shouldOfferGroupsWhenGroupsAreMeant() {
    completion.know(inventory(groups()));
    completion.turn(true);

    completion.narrow("");

    assertThat(completion.offered()).containsExactly("billing");
  }

  @Test
  void shouldDoWithoutGroupsThatCannotBeRead() {
    completion.know(inventory(Inventory.notRead("a", Section.GROUPS)));
    completion.turn(true);

    completion.narrow("");

    assertThat(completion.offered()).isEmpty();
  }

  private static Result<SortedMap<String, GroupInfo>> groups() {
    return Result.ok(
        new TreeMap<>(
            Map.of(
                "billing",
                new GroupInfo("billing", "classic", "consumer", "Empty", 0, Map.of(), null))));
  }

  private static Inventory inventory(Result<SortedMap<String, GroupInfo>> groups) {
    SortedMap<String, TopicInfo> topics = new TreeMap<>();
    for (String name : List.of("eu.orders", "orders", "payments")) {
      topics.put(
          name, new TopicInfo(name, org.apache.kafka.common.Uuid.ONE_UUID, false, List.of(), null));
    }
    return new Inventory(
        "a",
        "id",
        Instant.EPOCH,
        List.of(1),
        null,
        topics,
        Inventory.notRead("a", Section.RANGES),
        Inventory.notRead("a", Section.SIZES),
        Inventory.notRead("a", Section.CONFIGS),
        Inventory.notRead("a", Section.CONFIGS),
        groups,
        Inventory.notRead("a", Section.ACLS));
  }
}
