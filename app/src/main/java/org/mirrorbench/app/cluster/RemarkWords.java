package org.mirrorbench.app.cluster;

import org.mirrorbench.engine.connection.Remark;

/** The sentences of what a stage found. */
final class RemarkWords {

  private RemarkWords() {}

  static String detail(Remark remark) {
    return remark.detail();
  }

  static String remedy(Remark remark) {
    return remark.remedy();
  }
}
