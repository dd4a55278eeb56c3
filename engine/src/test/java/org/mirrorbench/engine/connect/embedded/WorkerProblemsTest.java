package org.mirrorbench.engine.connect.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.problem.Problem;

final class WorkerProblemsTest {

  private final WorkerSpec spec = new WorkerSpec("a->b", Map.of("bootstrap.servers", "b:9092"));

  @Test
  void shouldTellARefusalFromSilence() {
    assertThat(of(new SaslAuthenticationException("Invalid username or password")))
        .isInstanceOf(Problem.Denied.class)
        .extracting(Problem::sentence)
        .asString()
        .contains("b:9092", "Invalid username or password");
    assertThat(of(new GroupAuthorizationException("g"))).isInstanceOf(Problem.Denied.class);
    assertThat(of(new TimeoutException("slow"))).isInstanceOf(Problem.Unreachable.class);
    assertThat(of(new IllegalStateException("odd"))).isInstanceOf(Problem.Failed.class);
  }

  /** As Connect wraps what its Admin client throws. */
  private Problem of(RuntimeException cause) {
    return WorkerProblems.of(
        spec, new ConnectException("Failed to describe", new ExecutionException(cause)));
  }
}
