package org.mirrorbench.app.wizard;

import java.util.List;
import org.mirrorbench.app.shell.Dialogs;
import org.mirrorbench.app.shell.Dialogs.Option;
import org.mirrorbench.app.text.Messages;

/** Asks what becomes of a draft when a wizard is left. */
final class Leaving {

  private final Dialogs dialogs;
  private final Messages messages;
  private final boolean mayPutAside;

  Leaving(Dialogs dialogs, Messages messages, boolean mayPutAside) {
    this.dialogs = dialogs;
    this.messages = messages;
    this.mayPutAside = mayPutAside;
  }

  void ask(Runnable giveUp, Runnable putAside) {
    String title = messages.text("wizard.leave.title");
    if (mayPutAside) {
      Option discard = new Option("discard", messages.text("wizard.leave.discard"), true, giveUp);
      Option keep = new Option("keep", messages.text("wizard.leave.keep"), false, putAside);
      dialogs.choose(title, messages.text("wizard.leave.choice"), List.of(discard, keep));
    } else {
      String yes = messages.text("wizard.leave.yes");
      dialogs.confirm(title, messages.text("wizard.leave.text"), yes, giveUp);
    }
  }
}
