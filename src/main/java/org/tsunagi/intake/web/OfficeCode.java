package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.intake.ReceiptNumber;

/**
 * The QR code that each print of an application bears for the office: its address there, no secret. An officer who scans it ticks that
 * the paper has come.
 */
@ApplicationScoped
class OfficeCode {
    private final TsunagiConfig config;

    OfficeCode(TsunagiConfig config) {
        this.config = config;
    }

    /** The code of an application. */
    public QrPicture of(long applicationId) {
        return QrPicture.of(config.address(new ReceiptNumber(applicationId).place()));
    }
}
