package org.mirrorbench.engine.worker;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.secret.Secret;

/**
 * What somebody has to place on a worker elsewhere, so that references to secrets are resolved
 * there: the names are those that references will have. Pure; looks at no secret.
 *
 * @param properties lines of the worker's properties
 * @param secrets a line for each secret; for an own provider the references themselves
 */
public record DeliveryExample(List<String> properties, List<String> secrets) {

  public DeliveryExample {
    properties = List.copyOf(properties);
    secrets = List.copyOf(secrets);
  }

  /**
   * For the flows from each of the clusters; of invented clusters where these have no secrets.
   *
   * @param target what the worker is attached to, or null when that is not known
   */
  public static DeliveryExample ofFlows(
      Collection<ClusterProfile> clusters,
      @Nullable ClusterProfile target,
      SecretDelivery delivery) {
    Map<String, String> texts = new LinkedHashMap<>();
    ClusterProfile to = target == null ? ClusterProfile.plaintext("target", "target:9092") : target;
    for (ClusterProfile from : clusters) {
      if (!from.alias().equals(to.alias())) {
        texts.putAll(texts(from, to, delivery));
      }
    }
    return of(
        delivery,
        texts.isEmpty() ? texts(invented("source"), invented("target"), delivery) : texts);
  }

  /** For a worker's own configuration. */
  public static DeliveryExample ofWorker(
      LocalWorker worker, ClusterProfile cluster, SecretDelivery delivery) {
    PreparedWorker prepared = new PreparedWorker(worker, cluster, delivery, 1);
    var _ = prepared.properties();
    return of(delivery, prepared.secrets());
  }

  private static Map<String, String> texts(
      ClusterProfile from, ClusterProfile to, SecretDelivery delivery) {
    Map<String, String> texts = new LinkedHashMap<>();
    SecretReferences.of(FlowSpec.of(from, to, ".*"), 1, 1, delivery)
        .placements()
        .forEach(placement -> texts.put(placement.name(), placement.text()));
    return texts;
  }

  private static ClusterProfile invented(String alias) {
    Login login = new Login.Scram(Login.ScramHash.SHA_512, "user", Secret.of(""));
    return new ClusterProfile(
        alias, alias + ":9093", new Security.Sasl(login, Tls.SYSTEM), Access.MANAGED);
  }

  private static DeliveryExample of(SecretDelivery delivery, Map<String, String> texts) {
    return new DeliveryExample(
        new TreeMap<>(SecretStyle.providers(delivery))
            .entrySet().stream()
                .map(one -> PropertiesText.line(one.getKey(), one.getValue()))
                .toList(),
        texts.entrySet().stream()
            .map(one -> SecretStyle.line(delivery, one.getKey(), one.getValue()))
            .toList());
  }
}
