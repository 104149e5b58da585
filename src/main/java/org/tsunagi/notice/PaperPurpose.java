package org.tsunagi.notice;

/** What goes out on paper alone, by the office's own messenger or in its post, with a text that is whole as it comes. */
public interface PaperPurpose extends NoticePurpose {
    @Override
    default boolean isReady() {
        return true;
    }

    @Override
    default boolean isMailed() {
        return false;
    }

    @Override
    default boolean needsAddress() {
        return false;
    }
}
