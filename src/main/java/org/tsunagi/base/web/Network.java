package org.tsunagi.base.web;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The network a request comes from; behind a proxy see quarkus.http.proxy in the operation document. */
public final class Network {
    private static final int IPV4 = 4;
    private static final int OF_A_SUBSCRIBER = 8;
    private static final int MAPPED = 12;
    private static final String IPV4_IN_IPV6 = "00000000000000000000ffff";

    private Network() {}

    /** The one that sent this request. */
    public static String of(RoutingContext routing) {
        return Optional.ofNullable(routing.request().remoteAddress())
                .map(SocketAddress::hostAddress)
                .map(Network::of)
                .orElse("unknown");
    }

    /** An IPv4 address is one network; of an IPv6 address the first 64 bits are, which one subscriber has whole. */
    static String of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length == IPV4) {
            return address;
        }
        return HexFormat.of().formatHex(bytes, 0, MAPPED).equals(IPV4_IN_IPV6)
                ? NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, MAPPED, bytes.length))
                : HexFormat.of().formatHex(bytes, 0, OF_A_SUBSCRIBER) + "/64";
    }
}
