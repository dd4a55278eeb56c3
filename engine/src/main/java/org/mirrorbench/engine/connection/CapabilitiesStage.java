package org.mirrorbench.engine.connection;

import java.time.Duration;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** What the brokers are able to do, read off the versions of their APIs. */
final class CapabilitiesStage implements ConnectionStage {

  @Override
  public Stage stage() {
    return Stage.CAPABILITIES;
  }

  @Override
  public Duration limit() {
    return Course.PATIENCE.plusSeconds(1);
  }

  @Override
  public Finding run(Course course) throws Exception {
    ApiVersionsResponse answer = course.link().versions();
    Release release = Release.of(answer);
    if (release == null) {
      return Finding.unknown(Diagnosis.CAPABILITIES_UNKNOWN);
    }
    course.infer(release.toString());
    return finding(release, answer);
  }

  static Finding finding(Release release, ApiVersionsResponse answer) {
    if (release.before(2, 1)) {
      return Finding.failed(Diagnosis.CAPABILITIES_TOO_OLD, release.toString());
    }
    if (release.before(2, 3) || answer.apiVersion(ApiKeys.INCREMENTAL_ALTER_CONFIGS.id) == null) {
      return Finding.passed(Diagnosis.CAPABILITIES_NO_INCREMENTAL, release.toString());
    }
    if (release.before(2, 4)) {
      return Finding.passed(Diagnosis.CAPABILITIES_NOT_TARGET, release.toString());
    }
    String finalized = finalized(answer);
    return finalized == null
        ? Finding.passed(Diagnosis.CAPABILITIES_INFERRED, release.toString())
        : Finding.passed(Diagnosis.CAPABILITIES_FINALIZED, finalized, release.toString());
  }

  /** Not inferred: a KRaft cluster says what it has agreed on. Null where it does not. */
  private static @Nullable String finalized(ApiVersionsResponse answer) {
    var feature = answer.data().finalizedFeatures().find(MetadataVersion.FEATURE_NAME);
    if (feature == null || feature.maxVersionLevel() < 1) {
      return null;
    }
    try {
      return MetadataVersion.fromFeatureLevel(feature.maxVersionLevel()).version();
    } catch (IllegalArgumentException e) {
      return "level " + feature.maxVersionLevel();
    }
  }
}
