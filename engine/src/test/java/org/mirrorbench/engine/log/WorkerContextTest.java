package org.mirrorbench.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class WorkerContextTest {

  @Test
  void shouldGoOnToTheThreadsOfAThreadAndToNoOther() throws Exception {
    CompletableFuture<String> pooled = new CompletableFuture<>();
    CompletableFuture<String> virtual = new CompletableFuture<>();
    Thread one =
        Thread.ofPlatform()
            .start(
                () -> {
                  WorkerContext.enter("one");
                  try (ExecutorService pool = Executors.newCachedThreadPool()) {
                    pool.execute(() -> pooled.complete(String.valueOf(WorkerContext.current())));
                    Thread.startVirtualThread(
                        () -> virtual.complete(String.valueOf(WorkerContext.current())));
                  }
                });
    one.join();

    assertThat(pooled.join()).isEqualTo("one");
    assertThat(virtual.join()).isEqualTo("one");
    assertThat(WorkerContext.current()).isNull();
  }
}
