package org.mirrorbench.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirrorbench.app.fx.FxThread;
import org.testfx.framework.junit5.ApplicationExtension;

/** Moves a window and opens another on the same memory. */
@ExtendWith(ApplicationExtension.class)
class WindowPlaceIT {

  private final Memory memory = Memory.none();

  @Test
  void shouldOpenWhereItWasLeft() {
    Stage left = FxThread.call(this::shown);
    FxThread.run(
        () -> {
          left.setX(60);
          left.setY(40);
          left.setWidth(910);
          left.setHeight(640);
        });
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> "60 40 910 640".equals(memory.get("window.place")));
    FxThread.run(left::close);

    Stage opened = FxThread.call(this::shown);

    assertThat(
            FxThread.call(
                () -> List.of(opened.getX(), opened.getY(), opened.getWidth(), opened.getHeight())))
        .containsExactly(60.0, 40.0, 910.0, 640.0);
    FxThread.run(opened::close);
  }

  private Stage shown() {
    Stage stage = new Stage();
    WindowPlace.keep(stage, memory);
    stage.show();
    return stage;
  }
}
