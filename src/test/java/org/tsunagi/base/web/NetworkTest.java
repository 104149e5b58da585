package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as one place on the network. */
class NetworkTest {
    @Test
    void anIpv4AddressIsOneNetwork() {
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void whoChangesTheLast64BitsOfIpv6IsStillTheSame() {
        String one = Network.of("2001:db8:1:2:3:4:5:6");
        assertThat(one).isEqualTo("20010db800010002/64");
        assertThat(Network.of("2001:db8:1:2::99%eth0")).isEqualTo(one);
        assertThat(Network.of("2001:db8:1:3:3:4:5:6")).isNotEqualTo(one);
    }
}
