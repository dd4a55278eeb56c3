package org.mirrorbench.engine.flow;

import java.util.List;
import org.mirrorbench.engine.problem.Severity;

/**
 * Something that a draft's own words tell, without asking any cluster.
 *
 * @param field what it is about: paths, runs, naming, topics, groups, or the key of an option
 * @param values what its sentences are about; never a secret
 */
public record DraftFault(Topic topic, String field, List<String> values) {

  public DraftFault {
    values = List.copyOf(values);
  }

  public static DraftFault of(Topic topic, String field, String... values) {
    return new DraftFault(topic, field, List.of(values));
  }

  /** What is wrong and what to do, in English. */
  public String sentence() {
    String words = topic.sentence;
    for (int i = 0; i < values.size(); i++) {
      words = words.replace("{" + i + "}", values.get(i));
    }
    return words;
  }

  /** What can be told. The window has its own words under {@code draft.<NAME>}. */
  public enum Topic {
    NO_PATH(Severity.ERROR, "Choose a source and a target."),
    UNKNOWN_CLUSTER(Severity.ERROR, "No cluster of this workspace is called {0}."),
    BAD_PATTERN(Severity.ERROR, "It is no regular expression: {0}");

    private final Severity severity;
    private final String sentence;

    Topic(Severity severity, String sentence) {
      this.severity = severity;
      this.sentence = sentence;
    }

    public Severity severity() {
      return severity;
    }
  }
}
