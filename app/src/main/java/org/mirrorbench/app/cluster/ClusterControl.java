package org.mirrorbench.app.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;

/** Imports and removes clusters in the background, and says how it ended. */
final class ClusterControl {

  private final Clusters clusters;
  private final PageContext context;
  private final Messages messages;

  ClusterControl(Clusters clusters, PageContext context) {
    this.clusters = clusters;
    this.context = context;
    messages = context.messages();
  }

  /** Asks first; the name of a production cluster has to be typed. */
  void remove(KnownCluster cluster) {
    String alias = cluster.alias();
    String title = messages.text("cluster.remove.title", alias);
    String yes = messages.text("cluster.remove.yes");
    Runnable action = () -> forget(alias);
    if (cluster.environment() == Environment.PROD) {
      context
          .dialogs()
          .confirmTyped(title, messages.text("cluster.remove.prod"), alias, yes, action);
    } else {
      context.dialogs().confirm(title, messages.text("cluster.remove.text"), yes, action);
    }
  }

  private void forget(String alias) {
    run(
        messages.text("cluster.remove.task", alias),
        progress -> clusters.remove(alias),
        done -> context.dialogs().tell(messages.text("cluster.remove.done", alias)));
  }

  /**
   * Asks for a file and reads the clusters in it.
   *
   * @param one is given the cluster of a file with one
   */
  void readFile(Set<String> taken, Consumer<KnownCluster> one) {
    context
        .dialogs()
        .open(messages.text("cluster.import.choose"), "*.properties", "*.conf", "*.config")
        .ifPresent(file -> read(file, taken, one));
  }

  private void read(Path file, Set<String> taken, Consumer<KnownCluster> one) {
    String name = String.valueOf(file.getFileName());
    run(
        messages.text("cluster.import.task", name),
        progress -> clusters.read(file),
        found -> {
          if (found.size() == 1) {
            one.accept(found.getFirst());
          } else if (found.isEmpty()) {
            context.dialogs().tell(messages.text("cluster.import.none", name));
          } else {
            new ImportSheet(context).ask(name, found, taken, this::keep);
          }
        });
  }

  private void keep(List<KnownCluster> chosen) {
    for (KnownCluster cluster : chosen) {
      run(
          messages.text("cluster.form.saving", cluster.alias()),
          progress -> clusters.save(cluster, null),
          saved -> context.dialogs().tell(messages.text("cluster.form.saved", saved.alias())));
    }
  }

  private <T> void run(String task, Background.Work<T> work, Consumer<T> done) {
    context
        .background()
        .run(
            task,
            work,
            new Background.Endings<T>(done, problem -> context.dialogs().tell(problem), () -> {}));
  }
}
