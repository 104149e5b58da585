package org.tsunagi.survey.web;

import org.tsunagi.survey.SurveyViews.InvitationLine;

/**
 * Someone invited, with the address of the survey for this person alone.
 *
 * @param address the whole link, to be copied into a mail or printed
 */
record PersonalSlip(InvitationLine person, String address) {}
