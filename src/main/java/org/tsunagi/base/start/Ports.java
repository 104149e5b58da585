package org.tsunagi.base.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The two ports the server listens on: one for pages, one for health and metrics. */
record Ports(Port pages, Port management) {
    private static final int LARGEST = 65_535;

    /** One of them; number 0 lets the operating system choose. */
    record Port(String setting, String host, int number) {
        String environment() {
            return setting.replace('.', '_').toUpperCase(Locale.ROOT);
        }
    }

    /**
     * Reads both.
     *
     * @throws StartRefused when one is no number of a port, or both are the same
     */
    static Ports of(Function<String, Optional<String>> configured) {
        Port pages = read(configured, "quarkus.http", "8080", "0.0.0.0");
        Port management = read(configured, "quarkus.management", "9000", "127.0.0.1");
        if (pages.number() != 0 && pages.number() == management.number()) {
            throw new StartRefused(
                    "ページ用と管理用のポートが同じ " + pages.number() + " です。" + management.environment() + " で別のポートを指定してください。",
                    "The ports for pages and for management are both " + pages.number() + ". Set "
                            + management.environment() + " to another.");
        }
        return new Ports(pages, management);
    }

    private static Port read(
            Function<String, Optional<String>> configured, String prefix, String usual, String usualHost) {
        String setting = prefix + ".port";
        String typed = configured.apply(setting).orElse(usual).strip();
        String host = configured.apply(prefix + ".host").orElse(usualHost);
        try {
            int number = Integer.parseInt(typed);
            if (number >= 0 && number <= LARGEST) {
                return new Port(setting, host, number);
            }
        } catch (NumberFormatException noNumber) {
            // refused below, with a sentence
        }
        throw new StartRefused(
                setting + " は 1 から " + LARGEST + " までの数字で設定してください: " + typed,
                setting + " must be a number from 1 to " + LARGEST + ".");
    }

    /**
     * Opens each for a moment.
     *
     * @throws StartRefused when another program listens there, or this process may not
     */
    void requireFree() {
        requireFree(pages);
        requireFree(management);
    }

    private static void requireFree(Port port) {
        InetAddress address = address(port);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, port.number()));
        } catch (IOException impossible) {
            if (port.number() != 0 && canListen(address)) {
                throw refused(port.environment(), port.number());
            }
            throw noAddressOfOurs(port);
        }
    }

    /** Whether it is the number that stands in the way, and not the address. */
    private static boolean canListen(InetAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException impossible) {
            return false;
        }
    }

    private static InetAddress address(Port port) {
        try {
            return InetAddress.getByName(port.host());
        } catch (UnknownHostException unknown) {
            throw noAddressOfOurs(port);
        }
    }

    private static StartRefused noAddressOfOurs(Port port) {
        String setting = port.setting().replace(".port", ".host");
        return new StartRefused(
                setting + " の " + port.host() + " は、このコンピューターのアドレスではありません。127.0.0.1、0.0.0.0 などに直してください。",
                port.host() + " is no address of this machine. Set " + setting + " to 127.0.0.1, 0.0.0.0 …");
    }

    /** Also said when a port is taken between this look and the server's own. */
    static StartRefused refused(String environment, int number) {
        return new StartRefused(
                "ポート " + number + " を開けません（ほかのプログラムが使っているか、1023 以下で権限がありません）。そのプログラムを終了するか、" + environment
                        + " で別のポートを指定してください。",
                "Port " + number + " cannot be opened: another program uses it, or it is below 1024 and needs rights. "
                        + "Stop that program, or set " + environment + " to another port.");
    }
}
