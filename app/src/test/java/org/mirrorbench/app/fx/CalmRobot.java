package org.mirrorbench.app.fx;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/**
 * A robot that looks for what it clicks on the FX thread. TestFX's own measures nodes on the test's
 * thread; while the window is being laid out that breaks the layout of texts for the rest of the
 * JVM.
 */
public final class CalmRobot extends FxRobot {

  /** Hands it to test methods. */
  public static final class Resolver implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == CalmRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return new CalmRobot();
    }
  }

  @Override
  public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
    return clickOn(place(query), motion, buttons);
  }

  @Override
  public FxRobot doubleClickOn(String query, Motion motion, MouseButton... buttons) {
    return doubleClickOn(place(query), motion, buttons);
  }

  @Override
  public FxRobot moveTo(String query, Motion motion) {
    return moveTo(place(query), motion);
  }

  private Point2D place(String query) {
    return FxThread.call(() -> point(query).query());
  }
}
