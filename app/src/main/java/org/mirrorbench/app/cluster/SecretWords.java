package org.mirrorbench.app.cluster;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.secret.SecretsState;

/** Where secrets are and will be, in words. */
record SecretWords(Messages messages, Secrets secrets) {

  /** Where a secret is that nobody touched. */
  String kept(Secret secret) {
    SecretRef ref = secret.ref();
    return messages.text("cluster.secret.kept." + (ref == null ? "GIVEN" : ref.home().name()));
  }

  /** Where a newly typed one will go. */
  String home() {
    SecretsState state = secrets.state().latest();
    return messages.text("cluster.secret.home." + home(state));
  }

  private static String home(@Nullable SecretsState state) {
    if (state == null) {
      return SecretHome.ASK.name();
    }
    boolean locked = state.chosen() == SecretHome.VAULT && state.vault() != SecretsState.Vault.OPEN;
    return locked ? "LOCKED" : state.chosen().name();
  }

  void dress(SecretField field) {
    field.setWords(
        messages.text("cluster.secret.keep"),
        messages.text("cluster.secret.refer"),
        messages.text("cluster.secret.clear"),
        "${file:/run/kafka.properties:password}");
  }
}
