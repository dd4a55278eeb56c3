package org.mirrorbench.engine.store;

import java.util.Optional;

/** What the workspace remembers by name, such as where new secrets go. Any thread. */
public final class SettingTable {

  private final Database database;

  SettingTable(Database database) {
    this.database = database;
  }

  public Optional<String> find(String name) {
    return database.call(
        handle ->
            handle
                .createQuery("select setting from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  /** Replaces what the name meant before. */
  public void save(String name, String setting) {
    database.change(
        handle ->
            handle.execute(
                "merge into setting (name, setting) key (name) values (?, ?)", name, setting));
  }
}
