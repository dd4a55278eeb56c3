package org.mirrorbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.server.common.MetadataVersion;
import org.junit.jupiter.api.Test;

class ClusterReaderTest {

  @Test
  void shouldKnowTheReleaseOfAMetadataVersion() {
    MetadataVersion newest = MetadataVersion.LATEST_PRODUCTION;

    assertThat(ClusterReader.release(newest.featureLevel())).isEqualTo(newest.shortVersion());
  }

  @Test
  void shouldNotFailAtAMetadataVersionOfAnotherTime() {
    assertThat(ClusterReader.release(Short.MAX_VALUE)).isNull();
    assertThat(ClusterReader.release((short) 0)).isNull();
  }
}
