package org.mirrorbench.app.text;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.draft.ScenarioAdvice;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.GroupVerdict;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.flow.TopicVerdict.Clash;
import org.mirrorbench.engine.flow.TopicVerdict.Left;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.mirrorbench.engine.flow.TopicVerdict.Why;

/** What a draft and its rehearsal tell, in the person's words. */
public final class DraftText {

  private final Messages messages;
  private final SaidText said;

  public DraftText(Messages messages) {
    this.messages = messages;
    said = new SaidText(messages);
  }

  public String title(Scenario scenario) {
    return messages.text("draft.scenario." + scenario.name() + ".title");
  }

  /** What it is for, in one sentence. */
  public String what(Scenario scenario) {
    return messages.text("draft.scenario." + scenario.name() + ".what");
  }

  /** What to know before one sets it up. */
  public String advice(ScenarioAdvice advice) {
    return messages.text("draft.advice." + advice.name());
  }

  /** What is wrong with a draft, or worth knowing. */
  public String fault(DraftFault fault) {
    return messages.textOr(
        "draft.fault." + fault.topic().name(), fault.sentence(), said.texts(fault.values()));
  }

  /** A mirrored topic; one that is taken whatever the patterns say is marked. */
  public String topic(Mirrored topic) {
    return topic.why() == Why.HEARTBEATS
        ? messages.text("draft.topics.forced", topic.topic())
        : topic.topic();
  }

  /** Why a topic is not mirrored. */
  public String why(Left topic) {
    String key = "draft.topics.why." + topic.why().name();
    return topic.because().isEmpty()
        ? messages.text(key + ".plain")
        : messages.text(key + ".because", topic.because());
  }

  /**
   * What stands in a topic's way.
   *
   * @param there how many partitions its name has on the target, or null when that is unknown
   */
  public String clash(Mirrored topic, Clash clash, @Nullable Integer there) {
    if (clash.kind() == Clash.Kind.TOPIC_EXISTS && there != null && there != topic.partitions()) {
      return messages.text(
          "draft.clash.partitions", topic.remote(), there + "", topic.partitions() + "");
    }
    return messages.text(
        "draft.clash." + clash.kind().name(), topic.topic(), topic.remote(), clash.with());
  }

  /** Why a group's offsets are not translated. */
  public String why(GroupVerdict group) {
    String key = "draft.groups.why." + group.why().name();
    return group.because().isEmpty()
        ? messages.text(key + ".plain")
        : messages.text(key + ".because", group.because());
  }
}
