package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mirrorbench.app.control.TimeChart.Series;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A frame at 100,000 points: one new sample, then style, layout and painting of the whole scene
 * (900x600, software pipeline) into an image. Both charts pay for that image alike.
 */
@Tag("bench")
class TimeChartBenchIT {
  private static final int POINTS = 100_000;
  private static final int WARM_UP = 30;
  private static final int FRAMES = 50;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closeStages() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void shouldDrawFasterThanLineChart(TestReporter reporter) throws Exception {
    double[] values = walk(POINTS + WARM_UP + FRAMES);
    TimeChart empty = fx(TimeChart::new);
    Frames scene = frames(empty, _ -> empty.requestLayout(), WARM_UP, FRAMES);
    TimeChart ours = fx(TimeChart::new);
    Frames own =
        frames(ours, frame -> ours.setSeries(List.of(window(values, frame))), WARM_UP, FRAMES);
    ObservableList<Data<Number, Number>> data = FXCollections.observableArrayList();
    for (int i = 0; i < POINTS; i++) {
      data.add(new Data<>(i, values[i]));
    }
    LineChart<Number, Number> theirs = fx(() -> lineChart(data));
    Frames line =
        frames(
            theirs, frame -> data.add(new Data<>(POINTS + frame, values[POINTS + frame])), 3, 10);
    String figures =
        String.format(
            Locale.ROOT,
            "100k points, 900x600: TimeChart %s, LineChart %s, empty chart %s",
            own,
            line,
            scene);
    reporter.publishEntry("frame", figures);
    assertThat(own.median()).as(figures).isLessThan(line.median() / 5);
  }

  /** Lag as it is: it wanders and is never below 0. */
  private static double[] walk(int count) {
    Random random = new Random(1);
    double[] values = new double[count];
    double now = 30_000;
    for (int i = 0; i < count; i++) {
      now = Math.abs(now + random.nextGaussian() * 120);
      values[i] = now + Math.abs(random.nextGaussian()) * 900;
    }
    return values;
  }

  private static Series window(double[] values, int frame) {
    long[] times = new long[POINTS];
    Arrays.setAll(times, i -> (i + frame) * 1000L);
    double[] shown = Arrays.copyOfRange(values, frame, frame + POINTS);
    return new Series("lag", "series-1", times, shown, shown);
  }

  private static LineChart<Number, Number> lineChart(ObservableList<Data<Number, Number>> data) {
    LineChart<Number, Number> chart = new LineChart<>(new NumberAxis(), new NumberAxis());
    chart.setAnimated(false);
    chart.setCreateSymbols(false);
    chart.getData().add(new XYChart.Series<>("lag", data));
    return chart;
  }

  /** Milliseconds a frame; the best one tells what the machine could do if it did nothing else. */
  private record Frames(double median, double best) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f ms (best %.1f)", median, best);
    }
  }

  private static Frames frames(Parent chart, IntConsumer change, int warmUp, int count)
      throws Exception {
    Stage stage = FxToolkit.registerStage(Stage::new);
    Scene scene =
        fx(
            () -> {
              Screens.theme(false);
              Scene made = Screens.scene(chart, 900, 600);
              stage.setScene(made);
              stage.show();
              return made;
            });
    WritableImage image = new WritableImage(900, 600);
    double[] millis = new double[count];
    for (int i = 0; i < warmUp + count; i++) {
      int frame = i;
      long nanos = fx(() -> frame(scene, image, () -> change.accept(frame)));
      if (i >= warmUp) {
        millis[i - warmUp] = nanos / 1e6;
      }
    }
    fx(
        () -> {
          stage.close();
          return true;
        });
    Arrays.sort(millis);
    return new Frames(millis[count / 2], millis[0]);
  }

  private static long frame(Scene scene, WritableImage image, Runnable change) {
    long start = System.nanoTime();
    change.run();
    scene.snapshot(image);
    return System.nanoTime() - start;
  }

  private static <T> T fx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }
}
