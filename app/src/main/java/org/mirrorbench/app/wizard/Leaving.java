package org.mirrorbench.app.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.Dialogs;
import org.mirrorbench.app.shell.Dialogs.Option;
import org.mirrorbench.app.text.Messages;

/** Asks what becomes of a draft when a wizard is left. */
final class Leaving {

  private final Dialogs dialogs;
  private final Messages messages;
  private final @Nullable Runnable putAside;

  /**
   * @param putAside what follows when the draft is kept; null where that is not offered
   */
  Leaving(Dialogs dialogs, Messages messages, @Nullable Runnable putAside) {
    this.dialogs = dialogs;
    this.messages = messages;
    this.putAside = putAside;
  }

  /**
   * @param close lets go of the wizard and leaves its draft
   */
  void ask(Runnable giveUp, Runnable close) {
    String title = messages.text("wizard.leave.title");
    Runnable aside = putAside;
    if (aside != null) {
      Runnable kept =
          () -> {
            close.run();
            aside.run();
          };
      Option discard = new Option("discard", messages.text("wizard.leave.discard"), true, giveUp);
      Option keep = new Option("keep", messages.text("wizard.leave.keep"), false, kept);
      dialogs.choose(title, messages.text("wizard.leave.choice"), List.of(discard, keep));
    } else {
      String yes = messages.text("wizard.leave.yes");
      dialogs.confirm(title, messages.text("wizard.leave.text"), yes, giveUp);
    }
  }
}
