package org.tsunagi.base.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final String PAGES = "quarkus.http.port";
    private static final String MANAGEMENT = "quarkus.management.port";

    @Test
    void whatIsNoPortIsRefusedAndTheSettingNamed() {
        for (String setting : new String[] {PAGES, MANAGEMENT}) {
            for (String typed : new String[] {"abc", "", "80a", "-1", "65536", "8080.0", "99999999999"}) {
                assertThatThrownBy(() -> ports(Map.of(setting, typed)))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining(setting + " は 1 から 65535 までの数字で設定してください: " + typed)
                        .message()
                        .hasLineCount(2);
            }
        }
    }

    @Test
    void zeroLetsTheOperatingSystemChooseBoth() {
        ports(Map.of(PAGES, "0", MANAGEMENT, "0")).requireFree();
    }

    @Test
    void onePortForBothIsRefused() {
        assertThatThrownBy(() -> ports(Map.of(PAGES, "9000")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("QUARKUS_MANAGEMENT_PORT");
    }

    @Test
    void aUsedPortIsRefusedAndTheVariableNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String used = Integer.toString(other.getLocalPort());
            assertThatThrownBy(() -> ports(Map.of(PAGES, used, MANAGEMENT, "0")).requireFree())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("ポート " + used + " を開けません")
                    .hasMessageContaining("set QUARKUS_HTTP_PORT to another port");
            assertThatThrownBy(() -> ports(Map.of(PAGES, "0", MANAGEMENT, used)).requireFree())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("set QUARKUS_MANAGEMENT_PORT to another port");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        for (String host : new String[] {"192.0.2.7", "no-such-host.invalid"}) {
            Ports elsewhere = ports(Map.of(PAGES, "0", MANAGEMENT, "0", "quarkus.http.host", host));
            assertThatThrownBy(elsewhere::requireFree)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("quarkus.http.host")
                    .hasMessageContaining(host);
        }
    }

    private static Ports ports(Map<String, String> configured) {
        return Ports.of(name -> Optional.ofNullable(configured.get(name)));
    }
}
