package org.mirrorbench.engine.testkit;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One pair of brokers for all test classes of a JVM, started on first use, stopped with the JVM.
 *
 * <p>Tests share them: each takes a {@link #prefix} of its own for topics, groups and aliases, and
 * never looks at what does not carry it.
 */
public final class Brokers {

  /** Most clusters create a topic that somebody merely asks for. */
  private static final Map<String, String> LIKE_STOCK = Map.of("auto.create.topics.enable", "true");

  private static final AtomicInteger PREFIXES = new AtomicInteger();

  private Brokers() {}

  public static InProcessBroker source() {
    return Pair.SOURCE.join();
  }

  public static InProcessBroker target() {
    return Pair.TARGET.join();
  }

  /** A start for names that no other test of this JVM uses, such as {@code lag-3.}. */
  public static String prefix(String test) {
    return test + "-" + PREFIXES.incrementAndGet() + ".";
  }

  /** Started together when the first of them is asked for. */
  private static final class Pair {

    static final CompletableFuture<InProcessBroker> SOURCE = start("source", 101);
    static final CompletableFuture<InProcessBroker> TARGET = start("target", 102);

    static {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Pair::stop));
    }

    private static CompletableFuture<InProcessBroker> start(String alias, int nodeId) {
      CompletableFuture<InProcessBroker> started = new CompletableFuture<>();
      Thread.ofPlatform()
          .daemon()
          .name("start-" + alias)
          .start(
              () ->
                  started.completeAsync(
                      () -> InProcessBroker.start(alias, nodeId, LIKE_STOCK), Runnable::run));
      return started;
    }

    private static void stop() {
      SOURCE.thenAccept(InProcessBroker::close).join();
      TARGET.thenAccept(InProcessBroker::close).join();
    }
  }
}
