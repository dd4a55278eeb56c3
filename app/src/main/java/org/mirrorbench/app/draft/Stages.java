package org.mirrorbench.app.draft;

import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.DraftText;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.feed.Progress;

/** Tells the window how far the engine is, in the window's words. */
final class Stages {

  private Stages() {}

  /**
   * @param subject the cluster or the flow that is worked on
   */
  static Progress of(Messages messages, Background.Progress to, String subject) {
    DraftText texts = new DraftText(messages);
    return (stage, done, total) ->
        to.at(total == 0 ? -1 : done, total == 0 ? -1 : total, texts.stage(stage, subject));
  }
}
