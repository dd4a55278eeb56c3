package org.mirrorbench.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.mirrorbench.engine.problem.Problem;

/** A problem as text in a column. */
final class ProblemJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProblemJson() {}

  private record Stored(String kind, String subject, String detail, String remedy) {}

  static String write(Problem problem) {
    String kind = problem.getClass().getSimpleName();
    try {
      return MAPPER.writeValueAsString(
          new Stored(kind, problem.subject(), problem.detail(), problem.remedy()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Problem read(String json) {
    try {
      Stored s = MAPPER.readValue(json, Stored.class);
      return switch (s.kind()) {
        case "Unreachable" -> new Problem.Unreachable(s.subject(), s.detail(), s.remedy());
        case "Denied" -> new Problem.Denied(s.subject(), s.detail(), s.remedy());
        case "TimedOut" -> new Problem.TimedOut(s.subject(), s.detail(), s.remedy());
        case "Conflict" -> new Problem.Conflict(s.subject(), s.detail(), s.remedy());
        case "Invalid" -> new Problem.Invalid(s.subject(), s.detail(), s.remedy());
        case "Damaged" -> new Problem.Damaged(s.subject(), s.detail(), s.remedy());
        default -> new Problem.Failed(s.subject(), s.detail(), s.remedy());
      };
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
