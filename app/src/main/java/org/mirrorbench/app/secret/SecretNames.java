package org.mirrorbench.app.secret;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.ProfileDraft;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.cluster.PropertyDraft;
import org.mirrorbench.engine.cluster.SecretInput;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

/** What secrets are for, in words. */
record SecretNames(Messages messages, List<ClusterView> clusters) {

  /** {@code Password of ana on cluster onprem}, or as much of it as is known. */
  String of(SecretRef ref) {
    for (ClusterView view : clusters) {
      if (refs(view.cluster()).contains(ref)) {
        return of(ref, view.cluster());
      }
    }
    String[] parts = ref.id().split("/", 3);
    return parts.length == 3 && parts[0].equals("cluster")
        ? messages.text("secret.name.cluster", parts[2], parts[1])
        : messages.text("secret.name.other", ref.id());
  }

  private String of(SecretRef ref, KnownCluster cluster) {
    ProfileDraft draft = ProfileDraft.of(cluster);
    String user = draft.text(ProfileField.USER);
    if (!user.isEmpty() && ref.equals(ref(draft.secret(ProfileField.PASSWORD)))) {
      return messages.text("secret.name.password", user, cluster.alias());
    }
    String what = ref.id().substring(ref.id().lastIndexOf('/') + 1);
    return messages.text("secret.name.cluster", what, cluster.alias());
  }

  /** The remembered clusters that cannot be reached while the vault is locked. */
  List<String> needVault() {
    return clusters.stream()
        .filter(ClusterView::saved)
        .map(ClusterView::cluster)
        .filter(cluster -> refs(cluster).stream().anyMatch(ref -> ref.home() == SecretHome.VAULT))
        .map(KnownCluster::alias)
        .toList();
  }

  private static Set<SecretRef> refs(KnownCluster cluster) {
    ProfileDraft draft = ProfileDraft.of(cluster);
    return Stream.concat(
            draft.secrets().values().stream(),
            draft.properties().stream().map(PropertyDraft::secret))
        .map(SecretNames::ref)
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static @Nullable SecretRef ref(@Nullable SecretInput input) {
    return input instanceof SecretInput.Kept(Secret secret) ? secret.ref() : null;
  }
}
