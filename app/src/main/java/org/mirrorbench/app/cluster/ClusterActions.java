package org.mirrorbench.app.cluster;

import org.mirrorbench.engine.ClusterView;

/** What a card asks its page for. */
interface ClusterActions {

  void test(ClusterView cluster);

  /** Shows the report of the newest test. */
  void report(ClusterView cluster);

  /** Opens the form: to change a remembered cluster, or to remember another. */
  void edit(ClusterView cluster);

  void duplicate(ClusterView cluster);

  void remove(ClusterView cluster);
}
