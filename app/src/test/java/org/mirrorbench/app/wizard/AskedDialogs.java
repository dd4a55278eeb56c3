package org.mirrorbench.app.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.mirrorbench.app.shell.Dialogs;
import org.mirrorbench.engine.problem.Problem;

/** Remembers what was asked. */
final class AskedDialogs implements Dialogs {

  volatile List<Option> options = List.of();

  void take(String id) {
    options.stream().filter(option -> option.id().equals(id)).forEach(o -> o.action().run());
  }

  @Override
  public void confirm(String title, String text, String yes, Runnable onYes) {
    options = List.of(new Option("yes", yes, true, onYes));
  }

  @Override
  public void choose(String title, String text, List<Option> ways) {
    options = List.copyOf(ways);
  }

  @Override
  public void confirmTyped(String title, String text, String name, String yes, Runnable onYes) {
    confirm(title, text, yes, onYes);
  }

  @Override
  public void show(Node card) {}

  @Override
  public void showAside(Node sheet) {}

  @Override
  public void hide() {}

  @Override
  public Runnable linger(Node card) {
    return () -> {};
  }

  @Override
  public void tell(String text) {}

  @Override
  public void tell(Problem problem) {}

  @Override
  public Optional<Path> save(String suggestedName) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> open(String title, String... patterns) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.empty();
  }
}
