package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.format.Brokers;
import org.mirrorbench.engine.format.FlowDocument;
import org.mirrorbench.engine.format.FlowFiles;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** Asks the clusters of a file how many brokers they have; who does not answer stays unknown. */
final class AskedBrokers implements Brokers {

  private static final int SECONDS = 15;

  private final Map<String, ClusterProfile> profiles = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> silent = new ArrayList<>();

  private AskedBrokers(List<ClusterProfile> profiles) {
    profiles.forEach(one -> this.profiles.put(one.alias(), one));
  }

  static AskedBrokers of(Path file) {
    return FlowFiles.read(file) instanceof Result.Ok<FlowDocument>(FlowDocument document)
        ? new AskedBrokers(document.profiles())
        : new AskedBrokers(List.of());
  }

  /** Those that were asked and did not answer. */
  List<String> silent() {
    return silent;
  }

  @Override
  public @Nullable Integer of(String alias) {
    ClusterProfile profile = profiles.remove(alias);
    if (profile != null && profile.hasServers()) {
      Integer count = ask(profile);
      if (count == null) {
        silent.add(alias);
      } else {
        counts.put(alias, count);
      }
    }
    return counts.get(alias);
  }

  private static @Nullable Integer ask(ClusterProfile profile) {
    try (Admin admin = Admins.open(profile, "lint")) {
      return admin.describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS).size();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException | TimeoutException | KafkaException | ProblemException e) {
      return null;
    }
  }
}
