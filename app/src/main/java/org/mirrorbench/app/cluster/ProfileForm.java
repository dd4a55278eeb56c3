package org.mirrorbench.app.cluster;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.IdentityKind;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.LoginKind;
import org.mirrorbench.engine.cluster.ProfileDraft;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.cluster.ProfileFinding;
import org.mirrorbench.engine.cluster.ProfileRules;
import org.mirrorbench.engine.cluster.PropertyDraft;
import org.mirrorbench.engine.cluster.SecretInput;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.cluster.TrustKind;

/** A cluster's profile while it is edited, checked at every change. FX thread only. */
final class ProfileForm {

  private final @Nullable String former;
  private final Set<String> taken;
  private final Tls.@Nullable Trust tokenTrust;
  private final @Nullable String clusterId;
  private final Map<ProfileField, StringProperty> texts = new EnumMap<>(ProfileField.class);
  private final Map<ProfileField, ObjectProperty<SecretInput>> secrets =
      new EnumMap<>(ProfileField.class);
  private final Map<ProfileField, ObjectProperty<SecretInput>> origins =
      new EnumMap<>(ProfileField.class);
  private final ObjectProperty<Environment> environment;
  private final ObjectProperty<Access> access;
  private final ObjectProperty<LoginKind> login;
  private final BooleanProperty encrypted;
  private final ObjectProperty<TrustKind> trust;
  private final ObjectProperty<IdentityKind> identity;
  private final BooleanProperty verifyHostName;
  private final ObservableList<PropertyRow> properties = FXCollections.observableArrayList();
  private final ObservableSet<ProfileField> touched = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<ProfileDraft> draft;
  private final ReadOnlyObjectWrapper<List<ProfileFinding>> findings;
  private final ProfileDraft first;
  private final ProfileForm begun;

  /**
   * @param former the name of the remembered cluster it changes, or null for a new one
   * @param aliases the names of all clusters that are remembered
   */
  ProfileForm(ProfileDraft start, @Nullable String former, Set<String> aliases) {
    this(start, former, aliases, null);
  }

  private ProfileForm(
      ProfileDraft start,
      @Nullable String former,
      Set<String> aliases,
      @Nullable ProfileForm before) {
    this.former = former;
    taken = new HashSet<>(aliases);
    taken.remove(former);
    tokenTrust = start.tokenTrust();
    clusterId = start.clusterId();
    for (ProfileField field : ProfileField.values()) {
      texts.put(field, watched(new SimpleStringProperty(start.text(field))));
      secrets.put(field, watched(new SimpleObjectProperty<>(start.secret(field))));
      origins.put(field, new SimpleObjectProperty<>(start.secret(field)));
    }
    environment = watched(new SimpleObjectProperty<>(start.environment()));
    access = watched(new SimpleObjectProperty<>(start.access()));
    login = watched(new SimpleObjectProperty<>(start.login()));
    encrypted = watched(new SimpleBooleanProperty(start.wire().encrypted()));
    trust = watched(new SimpleObjectProperty<>(start.wire().trust()));
    identity = watched(new SimpleObjectProperty<>(start.wire().identity()));
    verifyHostName = watched(new SimpleBooleanProperty(start.wire().verifyHostName()));
    start.properties().forEach(this::add);
    ProfileDraft now = read();
    first = before == null ? now : before.first;
    begun = before == null ? this : before.begun;
    draft = new ReadOnlyObjectWrapper<>(now);
    findings = new ReadOnlyObjectWrapper<>(ProfileRules.check(now, taken));
    properties.subscribe(this::refresh);
  }

  /** The form of a new cluster. */
  static ProfileForm fresh(Set<String> aliases) {
    return new ProfileForm(ProfileDraft.empty(), null, aliases);
  }

  /** The form of a remembered cluster. */
  static ProfileForm edit(KnownCluster cluster, Set<String> aliases) {
    return new ProfileForm(ProfileDraft.of(cluster), cluster.alias(), aliases);
  }

  /** The form of a cluster that a file or a flow names, to be remembered. */
  static ProfileForm adopt(KnownCluster cluster, Set<String> aliases) {
    return new ProfileForm(ProfileDraft.of(cluster), null, aliases);
  }

  /** The form of a copy under the first free name; it gets secrets of its own. */
  static ProfileForm duplicate(KnownCluster cluster, Set<String> aliases) {
    String alias = cluster.alias() + "-copy";
    for (int i = 2; aliases.contains(alias); i++) {
      alias = cluster.alias() + "-copy-" + i;
    }
    ProfileForm form = new ProfileForm(ProfileDraft.of(cluster), null, aliases);
    form.text(ProfileField.ALIAS).set(alias);
    for (ProfileField field : ProfileField.values()) {
      SecretInput copy = form.secret(field).get().copied();
      form.secret(field).set(copy);
      form.origin(field).set(copy);
    }
    form.properties.forEach(PropertyRow::copy);
    return form;
  }

  /** The same form for another view of it; nothing leads back to the views of this one. */
  ProfileForm again() {
    ProfileForm form = new ProfileForm(draft.get(), former, taken, this);
    origins.forEach((field, origin) -> form.origin(field).set(origin.get()));
    for (int i = 0; i < properties.size(); i++) {
      form.properties.get(i).origin().set(properties.get(i).origin().get());
    }
    form.touched.addAll(touched);
    return form;
  }

  /** Whether both are the same form, or one goes on with the other. */
  boolean continues(ProfileForm other) {
    return begun == other.begun;
  }

  @Nullable String former() {
    return former;
  }

  StringProperty text(ProfileField field) {
    return Objects.requireNonNull(texts.get(field));
  }

  ObjectProperty<SecretInput> secret(ProfileField field) {
    return Objects.requireNonNull(secrets.get(field));
  }

  /** What counts again when what was typed is erased. */
  ObjectProperty<SecretInput> origin(ProfileField field) {
    return Objects.requireNonNull(origins.get(field));
  }

  ObjectProperty<Environment> environment() {
    return environment;
  }

  ObjectProperty<Access> access() {
    return access;
  }

  ObjectProperty<LoginKind> login() {
    return login;
  }

  BooleanProperty encrypted() {
    return encrypted;
  }

  ObjectProperty<TrustKind> trust() {
    return trust;
  }

  ObjectProperty<IdentityKind> identity() {
    return identity;
  }

  BooleanProperty verifyHostName() {
    return verifyHostName;
  }

  ObservableList<PropertyRow> properties() {
    return properties;
  }

  /** Adds a custom client property. */
  PropertyRow add(PropertyDraft property) {
    PropertyRow row = new PropertyRow(property);
    row.key().subscribe(this::refresh);
    row.value().subscribe(this::refresh);
    row.secret().subscribe(this::refresh);
    properties.add(row);
    return row;
  }

  /** What the form holds now. */
  ReadOnlyObjectProperty<ProfileDraft> draft() {
    return draft.getReadOnlyProperty();
  }

  /** What the rules say of it now. */
  ReadOnlyObjectProperty<List<ProfileFinding>> findings() {
    return findings.getReadOnlyProperty();
  }

  /** The fields that a person has left, or all after they tried to save. */
  ObservableSet<ProfileField> touched() {
    return touched;
  }

  /** Tells what is wrong with every field from now on; whether nothing is. */
  boolean reveal() {
    touched.addAll(List.of(ProfileField.values()));
    return ProfileRules.fine(findings.get());
  }

  /** Whether anything was changed. */
  boolean dirty() {
    return !draft.get().equals(first);
  }

  private <P extends Property<?>> P watched(P property) {
    property.addListener((it, before, now) -> refresh());
    return property;
  }

  private void refresh() {
    ProfileDraft now = read();
    findings.set(ProfileRules.check(now, taken));
    draft.set(now);
  }

  private ProfileDraft read() {
    Map<ProfileField, String> words = new EnumMap<>(ProfileField.class);
    texts.forEach((field, text) -> put(words, field, text.get()));
    Map<ProfileField, SecretInput> hidden = new EnumMap<>(ProfileField.class);
    secrets.forEach((field, secret) -> put(hidden, field, secret.get()));
    return new ProfileDraft(
        words,
        hidden,
        environment.get(),
        access.get(),
        login.get(),
        new ProfileDraft.Wire(encrypted.get(), trust.get(), identity.get(), verifyHostName.get()),
        properties.stream().map(PropertyRow::draft).toList(),
        tokenTrust,
        clusterId);
  }

  private static void put(Map<ProfileField, String> into, ProfileField field, String text) {
    if (!text.isBlank()) {
      into.put(field, text);
    }
  }

  private static void put(
      Map<ProfileField, SecretInput> into, ProfileField field, SecretInput secret) {
    if (!(secret instanceof SecretInput.None)) {
      into.put(field, secret);
    }
  }
}
