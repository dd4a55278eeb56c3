package org.mirrorbench.app.draft;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.engine.flow.FilterRehearsal;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.GroupRehearsal;
import org.mirrorbench.engine.flow.GroupVerdict;
import org.mirrorbench.engine.flow.TopicRehearsal;
import org.mirrorbench.engine.problem.Result;

/**
 * Rehearses at each keystroke on a thread of its own; of questions that come faster than answers,
 * only the newest is answered. Asked on the FX thread, answers there.
 */
final class Rehearser implements AutoCloseable {

  private final Consumer<Answer> answered;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("rehearsal").factory());
  private final AtomicReference<@Nullable Question> waiting = new AtomicReference<>();

  /** Made for a ground and kept for it; the thread's own. */
  private @Nullable Stage stage;

  /** What is asked. */
  record Question(FlowName path, Ground ground, Map<String, String> settings) {}

  /** What would be done; a problem when MirrorMaker would refuse the settings. */
  record Answer(
      Question question, Result<TopicRehearsal> topics, Result<List<GroupVerdict>> groups) {}

  private record Stage(
      FlowName path, Ground ground, FilterRehearsal topics, GroupRehearsal groups) {}

  /**
   * @param answered told on the FX thread
   */
  Rehearser(Consumer<Answer> answered) {
    this.answered = answered;
  }

  void ask(Question question) {
    if (waiting.getAndSet(question) == null && !thread.isShutdown()) {
      thread.execute(this::answer);
    }
  }

  @Override
  public void close() {
    waiting.set(null);
    thread.shutdownNow();
  }

  private void answer() {
    Question newest = waiting.getAndSet(null);
    if (newest != null) {
      Stage set = stage(newest);
      Answer answer =
          new Answer(
              newest,
              set.topics().topics(newest.settings()),
              set.groups().groups(newest.settings()));
      FxThread.later(() -> answered.accept(answer));
    }
  }

  private Stage stage(Question question) {
    Stage set = stage;
    if (set == null
        || !set.ground().equals(question.ground())
        || !set.path().equals(question.path())) {
      Ground ground = question.ground();
      set =
          new Stage(
              question.path(),
              ground,
              new FilterRehearsal(question.path(), ground.source(), ground.around()),
              new GroupRehearsal(question.path(), ground.source()));
      stage = set;
    }
    return set;
  }
}
