package org.tsunagi.base.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.netty.BossEventLoopGroup;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Map;

/**
 * Puts the headers and our page on answers that Netty and Vert.x give by themselves, before any route is asked: to a request
 * line, a percent code or a header that nobody can read, and to one that is too long. Vert.x lets nobody in there; Netty tells
 * which channels listen, and each new connection passes through them.
 */
@ApplicationScoped
class EarlyAnswers {
    private static final int BAD_REQUEST = 400;
    private static final int BAD_ADDRESS = 414;

    private final EventLoopGroup acceptors;
    private final SecurityHeaders headers;

    EarlyAnswers(@BossEventLoopGroup EventLoopGroup acceptors, SecurityHeaders headers) {
        this.acceptors = acceptors;
        this.headers = headers;
    }

    void on(@ObservesAsync HttpServerStart started) {
        begin();
    }

    void on(@ObservesAsync HttpsServerStart started) {
        begin();
    }

    private void begin() {
        Map<String, String> onEachAnswer = headers.onEachAnswer();
        for (EventExecutor acceptor : acceptors) {
            acceptor.execute(() -> ((SingleThreadEventLoop) acceptor)
                    .registeredChannelsIterator()
                    .forEachRemaining(channel -> watch(channel, onEachAnswer)));
        }
    }

    private static void watch(Channel channel, Map<String, String> onEachAnswer) {
        if (channel instanceof ServerChannel && channel.pipeline().get(Accepting.class) == null) {
            channel.pipeline().addFirst(new Accepting(onEachAnswer));
        }
    }

    /** Sees each connection before Vert.x does. */
    private static final class Accepting extends ChannelInboundHandlerAdapter {
        private final Map<String, String> onEachAnswer;

        Accepting(Map<String, String> onEachAnswer) {
            this.onEachAnswer = onEachAnswer;
        }

        @Override
        public void channelRead(ChannelHandlerContext line, Object connection) {
            if (connection instanceof Channel channel) {
                channel.pipeline().addLast(new Placing(onEachAnswer));
            }
            line.fireChannelRead(connection);
        }
    }

    /** Stands in front until Vert.x has put its encoder into the line, behind which answers are still answers. */
    private static final class Placing extends ChannelInboundHandlerAdapter {
        private final Map<String, String> onEachAnswer;

        Placing(Map<String, String> onEachAnswer) {
            this.onEachAnswer = onEachAnswer;
        }

        @Override
        public void channelRead(ChannelHandlerContext line, Object read) {
            ChannelHandlerContext encoder = line.pipeline().context(HttpResponseEncoder.class);
            if (encoder != null) {
                line.pipeline().addAfter(encoder.name(), null, new Filling(onEachAnswer));
                line.pipeline().remove(this);
            }
            line.fireChannelRead(read);
        }
    }

    private static final class Filling extends ChannelOutboundHandlerAdapter {
        private final Map<String, String> onEachAnswer;

        Filling(Map<String, String> onEachAnswer) {
            this.onEachAnswer = onEachAnswer;
        }

        @Override
        public void write(ChannelHandlerContext line, Object message, ChannelPromise written) {
            line.write(
                    message instanceof HttpResponse answer && !isOurs(answer) ? filled(line, answer) : message,
                    written);
        }

        private static boolean isOurs(HttpResponse answer) {
            return answer.headers().contains(SecurityHeaders.POLICY_HEADER)
                    || answer.status().code() < BAD_REQUEST;
        }

        private HttpResponse filled(ChannelHandlerContext line, HttpResponse answer) {
            HttpResponse filled =
                    answer instanceof FullHttpResponse whole && isEmpty(whole) ? page(line, whole) : answer;
            onEachAnswer.forEach(filled.headers()::set);
            return filled;
        }

        /** Nothing, and said to be nothing: to a HEAD nobody says how much there would be. */
        private static boolean isEmpty(FullHttpResponse answer) {
            return !answer.content().isReadable() && "0".equals(answer.headers().get(HttpHeaderNames.CONTENT_LENGTH));
        }

        private static FullHttpResponse page(ChannelHandlerContext line, FullHttpResponse empty) {
            ByteBuf html = ByteBufUtil.writeUtf8(
                    line.alloc(), PlainPage.html(said(empty.status().code())));
            FullHttpResponse page = new DefaultFullHttpResponse(empty.protocolVersion(), empty.status(), html);
            page.headers()
                    .set(empty.headers())
                    .set(HttpHeaderNames.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .set(HttpHeaderNames.CONTENT_LENGTH, html.readableBytes());
            empty.release();
            return page;
        }

        /** What nobody could read is mostly an address. */
        private static int said(int status) {
            return status == BAD_REQUEST ? BAD_ADDRESS : status;
        }
    }
}
