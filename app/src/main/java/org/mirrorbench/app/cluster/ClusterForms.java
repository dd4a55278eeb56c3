package org.mirrorbench.app.cluster;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The cluster's form that was begun and neither saved nor given up, so that it goes on when the
 * page is made anew, in another language say. In memory, typed secrets included. FX thread only.
 */
public final class ClusterForms {

  private final ReadOnlyObjectWrapper<@Nullable ProfileForm> begun =
      new ReadOnlyObjectWrapper<>(null);

  ReadOnlyObjectProperty<@Nullable ProfileForm> begun() {
    return begun.getReadOnlyProperty();
  }

  void begin(ProfileForm form) {
    begun.set(form);
  }

  /** A form was saved or given up, perhaps by a page that another one has replaced since. */
  void end(ProfileForm form) {
    ProfileForm now = begun.get();
    if (now != null && now.continues(form)) {
      begun.set(null);
    }
  }
}
