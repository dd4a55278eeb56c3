package org.mirrorbench.app.draft;

import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.StageText;
import org.mirrorbench.engine.feed.Progress;

/** Tells the window how far the engine is, in the window's words. */
final class Stages {

  private Stages() {}

  /**
   * @param subject the cluster or the flow that is worked on
   */
  static Progress of(Messages messages, Background.Progress to, String subject) {
    return new StageText(messages).telling(to::at, subject);
  }
}
