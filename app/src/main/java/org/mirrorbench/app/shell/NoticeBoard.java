package org.mirrorbench.app.shell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mirrorbench.engine.Notice;

/** What the engine said since the window opened, newest first. FX thread only. */
final class NoticeBoard {

  private static final int CAPACITY = 200;

  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();

  /** Whether it is news: the newest before the window listened also comes again by the feed. */
  boolean add(Notice notice) {
    if (notices.contains(notice)) {
      return false;
    }
    notices.addFirst(notice);
    if (notices.size() > CAPACITY) {
      notices.removeLast();
    }
    unseen.set(Math.min(CAPACITY, unseen.get() + 1));
    return true;
  }

  void markSeen() {
    unseen.set(0);
  }

  ObservableList<Notice> notices() {
    return notices;
  }

  ReadOnlyIntegerProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }
}
