package org.mirrorbench.app.wizard;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.mirrorbench.app.text.Messages;

/** Draws where in its steps a wizard is: the list at the left, the buttons below. */
final class CourseView {

  private final Course course;
  private final WizardPane pane;
  private final Supplier<String> finishWords;
  private final Messages messages;
  private final StepList entries;
  private Subscription followed = () -> {};

  /**
   * @param go leads to the step of a place
   */
  CourseView(
      Course course,
      WizardPane pane,
      Supplier<String> finishWords,
      Messages messages,
      IntConsumer go) {
    this.course = course;
    this.pane = pane;
    this.finishWords = finishWords;
    this.messages = messages;
    entries = new StepList(pane.list, messages, go);
    follow();
  }

  /** Follows the steps that there are now. */
  void follow() {
    followed.unsubscribe();
    followed =
        course.steps().stream()
            .map(
                step ->
                    step.valid()
                        .subscribe((before, now) -> draw())
                        .and(step.remark().subscribe((before, now) -> draw())))
            .reduce(() -> {}, Subscription::and);
  }

  void draw() {
    StepProgress now = course.progress();
    entries.show(course.steps(), now);
    pane.back.setDisable(now.current() == 0);
    pane.next.setText(
        now.last()
            ? finishWords.get()
            : messages.text("wizard.next", lower(course.steps().get(now.current() + 1).title())));
  }

  void close() {
    followed.unsubscribe();
  }

  /** A title within a sentence; an abbreviation such as TLS stays as it is. */
  private static String lower(String title) {
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }
}
