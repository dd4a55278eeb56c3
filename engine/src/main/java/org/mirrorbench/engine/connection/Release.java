package org.mirrorbench.engine.connection;

import java.util.List;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.jspecify.annotations.Nullable;

/**
 * A release of Apache Kafka and the API version that came with it.
 *
 * <p>A broker does not tell its release. What it does tell is how new its APIs are, from which the
 * oldest release that has them follows; releases that changed no API for clients are not told
 * apart.
 */
record Release(int major, int minor, ApiKeys api, int version) {

  /** The newest first. */
  private static final List<Release> KNOWN =
      List.of(
          new Release(4, 2, ApiKeys.SHARE_ACKNOWLEDGE, 2),
          new Release(4, 1, ApiKeys.FETCH, 18),
          new Release(4, 0, ApiKeys.PRODUCE, 12),
          new Release(3, 9, ApiKeys.FETCH, 17),
          new Release(3, 8, ApiKeys.PRODUCE, 11),
          new Release(3, 7, ApiKeys.FETCH, 16),
          new Release(3, 6, ApiKeys.ADD_PARTITIONS_TO_TXN, 4),
          new Release(3, 5, ApiKeys.FETCH, 15),
          new Release(3, 3, ApiKeys.DESCRIBE_ACLS, 3),
          new Release(3, 2, ApiKeys.JOIN_GROUP, 9),
          new Release(3, 1, ApiKeys.FETCH, 13),
          new Release(3, 0, ApiKeys.LIST_OFFSETS, 7),
          new Release(2, 8, ApiKeys.PRODUCE, 9),
          new Release(2, 7, ApiKeys.FETCH, 12),
          new Release(2, 6, ApiKeys.DESCRIBE_CLIENT_QUOTAS, 0),
          new Release(2, 5, ApiKeys.DESCRIBE_ACLS, 2),
          new Release(2, 4, ApiKeys.PRODUCE, 8),
          new Release(2, 3, ApiKeys.FETCH, 11),
          new Release(2, 2, ApiKeys.LIST_OFFSETS, 5),
          new Release(2, 1, ApiKeys.FETCH, 10),
          new Release(2, 0, ApiKeys.FETCH, 8),
          new Release(1, 1, ApiKeys.FETCH, 7),
          new Release(1, 0, ApiKeys.METADATA, 5),
          new Release(0, 11, ApiKeys.METADATA, 4));

  /** The newest release whose mark the answer carries; null when it carries none. */
  static @Nullable Release of(ApiVersionsResponse answer) {
    return KNOWN.stream().filter(release -> release.marks(answer)).findFirst().orElse(null);
  }

  private boolean marks(ApiVersionsResponse answer) {
    var range = answer.apiVersion(api.id);
    return range != null && range.maxVersion() >= version;
  }

  boolean before(int otherMajor, int otherMinor) {
    return major < otherMajor || (major == otherMajor && minor < otherMinor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
