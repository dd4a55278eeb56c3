package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingTableTest {

  @TempDir private Path workspace;

  @Test
  void shouldRememberTheNewestSettingAfterReopening() {
    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.settings().find("secrets.home")).isEmpty();
      store.settings().save("secrets.home", "ASK");
      store.settings().save("secrets.home", "VAULT");
    }

    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.settings().find("secrets.home")).contains("VAULT");
      assertThat(store.settings().find("other")).isEmpty();
    }
  }
}
