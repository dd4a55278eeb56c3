package org.mirrorbench.engine.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.ConnectGroup;

/** What is there of a group before a worker joins it: its cluster, its flow, its topics. */
final class GroupFlow {

  private GroupFlow() {}

  /** The flow of a file whose group it is. */
  static Optional<FlowSpec> of(String group, List<FlowSpec> flows) {
    return flows.stream()
        .filter(flow -> new FlowNames(flow.name()).group().equals(group))
        .findFirst();
  }

  /** The group's cluster, with the security of a file, or else of the flow's target. */
  static Result<ClusterProfile> cluster(
      String bootstrap, String group, @Nullable Path clientConfig, List<FlowSpec> flows) {
    if (clientConfig == null) {
      Security security =
          of(group, flows).map(flow -> flow.target().security()).orElseGet(Security.Plaintext::new);
      return Result.ok(new ClusterProfile("target", bootstrap, security, Access.MANAGED));
    }
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(clientConfig)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      return Result.err(
          new Problem.Invalid(
              clientConfig.toString(), "it cannot be read.", "Name a Java properties file."));
    }
    Map<String, String> properties = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
    properties.remove("bootstrap.servers");
    return Result.ok(
        new ClusterProfile("target", bootstrap, Security.Custom.of(properties), Access.MANAGED));
  }

  /** Refuses a group whose topics are not there: a slip in its name must not make a new one. */
  static Result<ConnectGroup> existing(ConnectGroup group, ClusterProfile cluster) {
    try (Admin admin = Admins.open(cluster, "worker-check")) {
      Set<String> missing =
          new TreeSet<>(List.of(group.configsTopic(), group.offsetsTopic(), group.statusTopic()));
      missing.removeAll(admin.listTopics().names().get());
      return missing.isEmpty()
          ? Result.ok(group)
          : Result.err(
              new Problem.Invalid(
                  "Group " + group.id(),
                  "the cluster has no topics " + missing + ", so there is nothing to join.",
                  "Check --group and --bootstrap, name the topics, or begin a new group with"
                      + " --create."));
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(cluster, e));
    }
  }
}
