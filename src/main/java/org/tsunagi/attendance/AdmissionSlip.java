package org.tsunagi.attendance;

import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.base.kernel.PersonName;

/**
 * An admission slip (受講票) of one person for one day.
 *
 * @param path where its code leads
 */
public record AdmissionSlip(String path, PersonName name, String course, int number, DayHead day) {}
