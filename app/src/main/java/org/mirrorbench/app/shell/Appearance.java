package org.mirrorbench.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;

/** Theme and language. FX thread only. */
public final class Appearance {

  /** Which theme a person wants. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ObjectProperty<Locale> language;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  /**
   * @param preferred the language where none was ever chosen
   * @param memory keeps what is chosen
   */
  public Appearance(Locale preferred, Memory memory) {
    String chosen = memory.get(LANGUAGE);
    language =
        new SimpleObjectProperty<>(
            supported(chosen == null ? preferred : Locale.forLanguageTag(chosen)));
    theme.set(theme(memory.get(THEME)));
    theme.addListener((it, before, now) -> memory.put(THEME, now.name()));
    language.addListener((it, before, now) -> memory.put(LANGUAGE, now.toLanguageTag()));
    theme.subscribe(this::apply);
    Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<Locale> languageProperty() {
    return language;
  }

  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** Goes to the other brightness, whatever the system says. */
  public void toggle() {
    theme.set(dark.get() ? Theme.LIGHT : Theme.DARK);
  }

  private void apply() {
    boolean wanted =
        switch (theme.get()) {
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
          case LIGHT -> false;
          case DARK -> true;
        };
    Application.setUserAgentStylesheet(
        wanted
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    dark.set(wanted);
  }

  private static Theme theme(@Nullable String name) {
    return Arrays.stream(Theme.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElse(Theme.SYSTEM);
  }

  /** The preferred locale where there are words for its language, else English. */
  private static Locale supported(Locale preferred) {
    return Messages.LANGUAGES.stream()
            .anyMatch(known -> known.getLanguage().equals(preferred.getLanguage()))
        ? preferred
        : Messages.LANGUAGES.getFirst();
  }
}
