package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.cluster.ClusterProfile;

/**
 * The files for a worker that somebody will run elsewhere. Pure. None holds a secret: where one is
 * needed stands a reference, and {@code PLACE-THESE.md} lists what to put where.
 */
public final class WorkerFiles {

  static final String FOLDER = "/etc/kafka-connect";
  static final String PROPERTIES = FOLDER + "/connect-distributed.properties";

  private WorkerFiles() {}

  /**
   * @param replicas how many workers the Connect cluster is to have, 1 or more
   */
  public static List<PreparedFile> of(
      LocalWorker worker, ClusterProfile cluster, SecretDelivery delivery, int replicas) {
    if (replicas < 1) {
      throw new IllegalArgumentException("A Connect cluster has at least one worker");
    }
    PreparedWorker prepared = new PreparedWorker(worker, cluster, delivery, replicas);
    Map<String, String> properties = prepared.properties();
    List<PreparedFile> files = new ArrayList<>();
    files.add(
        new PreparedFile(
            "connect-distributed.properties", PropertiesText.of(prepared, properties), PROPERTIES));
    files.add(
        new PreparedFile(
            "kafka-connect.service",
            SystemdUnit.of(prepared),
            "/etc/systemd/system/kafka-connect.service"));
    files.add(new PreparedFile("compose.yaml", ComposeFile.of(prepared), "beside the properties"));
    files.add(
        new PreparedFile(
            "kafka-connect.yaml", StrimziConnect.of(prepared), "kubectl apply -f, with Strimzi"));
    files.addAll(prepared.placed().made());
    files.add(
        new PreparedFile("PLACE-THESE.md", PlacementGuide.of(prepared, files), "for you to read"));
    return files;
  }
}
