package org.mirrorbench.app.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** The words of one language. */
public final class Messages {

  /** The languages there are words for, the default one first. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final String BUNDLE = "org.mirrorbench.app.text.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of the nearest language there is; regional figures are kept. */
  public static Messages of(Locale locale) {
    return new Messages(locale);
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The words under a key, with {@code {0}} to {@code {9}} replaced; what stands in a value is not.
   */
  public String text(String key, String... values) {
    return PLACE
        .matcher(bundle.getString(key))
        .replaceAll(
            place -> {
              int at = Integer.parseInt(place.group(1));
              return Matcher.quoteReplacement(at < values.length ? values[at] : place.group());
            });
  }

  /** Whether there are words under a key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The words under a key; others where there are none. */
  public String textOr(String key, String otherwise, String... values) {
    return has(key) ? text(key, values) : otherwise;
  }

  /** The words under {@code key.one} or {@code key.many}, after the language's own rule. */
  public String count(String key, long count, String... values) {
    boolean one = locale.getLanguage().equals("fr") ? Math.abs(count) < 2 : count == 1;
    return text(key + (one ? ".one" : ".many"), values);
  }

  /** The word for a constant: {@code enum.<Type>.<NAME>}. */
  public String word(Enum<?> constant) {
    return text("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /**
   * Loads {@code <Class>.fxml} from beside the controller's class, with the words of this language.
   */
  public Parent load(Object controller) {
    Class<?> type = controller.getClass();
    URL layout =
        Objects.requireNonNull(
            type.getResource(type.getSimpleName() + ".fxml"), "No layout for " + type);
    FXMLLoader loader = new FXMLLoader(layout, bundle);
    loader.setControllerFactory(asked -> controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("The layout of " + type.getSimpleName() + " is damaged", e);
    }
  }
}
