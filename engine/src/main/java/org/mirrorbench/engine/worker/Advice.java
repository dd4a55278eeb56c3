package org.mirrorbench.engine.worker;

import java.util.List;

/**
 * A finding about a worker in words that can be translated.
 *
 * @param topic which one it is
 * @param values what its sentences are about: names, figures; never a secret
 */
public record Advice(Topic topic, List<String> values) {

  public Advice {
    values = List.copyOf(values);
  }

  public static Advice of(Topic topic, String... values) {
    return new Advice(topic, List.of(values));
  }

  /** What was found, in English. */
  public String detail() {
    return fill(topic.detail());
  }

  /** What to do, in English. */
  public String remedy() {
    return fill(topic.remedy());
  }

  private String fill(String template) {
    String words = template;
    for (int i = 0; i < values.size(); i++) {
      words = words.replace("{" + i + "}", values.get(i));
    }
    return words;
  }

  /** How grave a finding is. */
  public enum Severity {
    /** Nothing works, or data would be damaged: the worker must not be used like this. */
    ERROR,
    WARNING,
    /** Good to know, or found to be right. */
    INFO
  }

  /**
   * Everything that can be found about a worker. The English sentences are what the command line
   * prints; the window has its own under {@code advice.<NAME>.detail} and {@code .remedy}.
   */
  public enum Topic {
    WRONG_CLUSTER(
        Severity.ERROR,
        "It is attached to {0}, not to {1}: what it mirrors would be written to the wrong cluster.",
        "Use a worker whose bootstrap.servers are those of {1}.");

    private final Severity severity;
    private final String detail;
    private final String remedy;

    Topic(Severity severity, String detail, String remedy) {
      this.severity = severity;
      this.detail = detail;
      this.remedy = remedy;
    }

    public Severity severity() {
      return severity;
    }

    /** What was found, with {@code {0}}, {@code {1}}... for the values. */
    public String detail() {
      return detail;
    }

    /** What to do about it. */
    public String remedy() {
      return remedy;
    }
  }
}
