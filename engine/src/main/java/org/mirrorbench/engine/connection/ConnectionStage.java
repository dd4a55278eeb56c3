package org.mirrorbench.engine.connection;

import java.time.Duration;

/** One stage of the test. It may block; it is interrupted when its time is over. */
interface ConnectionStage {

  Stage stage();

  /** How long it may take. */
  Duration limit();

  /** Looks, and leaves in the course what later stages build on. */
  Finding run(Course course) throws Exception;
}
