package org.mirrorbench.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Uuid;
import org.mirrorbench.engine.doctor.TopicIds;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.store.SettingTable;

/** Keeps the ids that a flow's topics had, so that one made anew is recognised. */
record TopicMemory(SettingTable table) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCE = "source";
  private static final String TARGET = "target";

  /** A problem when the flow was never examined. */
  Result<TopicIds> recall(FlowName flow) {
    return table
        .find(setting(flow))
        .map(TopicMemory::read)
        .orElseGet(
            () ->
                Result.err(
                    new Problem.Invalid(
                        "Flow " + flow,
                        "it was not examined before, so nothing is remembered of its topics.",
                        "Examine it again later.")));
  }

  private static Result<TopicIds> read(String text) {
    try {
      Map<String, Map<String, String>> sides = JSON.readValue(text, new TypeReference<>() {});
      return Result.ok(
          new TopicIds(
              ids(sides.getOrDefault(SOURCE, Map.of())),
              ids(sides.getOrDefault(TARGET, Map.of()))));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Result.err(
          new Problem.Damaged(
              "Workspace",
              "what it remembers of topics cannot be read.",
              "Examine again: it is written anew."));
    }
  }

  private static Map<String, Uuid> ids(Map<String, String> texts) {
    Map<String, Uuid> ids = new TreeMap<>();
    texts.forEach((topic, id) -> ids.put(topic, Uuid.fromString(id)));
    return ids;
  }

  void remember(FlowName flow, TopicIds ids) {
    try {
      table.save(
          setting(flow),
          JSON.writeValueAsString(
              Map.of(SOURCE, texts(ids.source()), TARGET, texts(ids.target()))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Ids are texts", e);
    }
  }

  private static Map<String, String> texts(Map<String, Uuid> ids) {
    Map<String, String> texts = new TreeMap<>();
    ids.forEach((topic, id) -> texts.put(topic, id.toString()));
    return texts;
  }

  private static String setting(FlowName flow) {
    return "topic-ids " + flow;
  }
}
