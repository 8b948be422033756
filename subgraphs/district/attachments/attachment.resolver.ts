import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { approvalsOf, attachmentsOf, openingsOf } from '../../process/attachments/below';
import { AttachmentApproval, AttachmentOpening } from '../../process/attachments/opening.entity';
import { Finding } from '../findings/finding.entity';
import { DistrictInspection } from '../inspections/inspection.entity';
import { Rectification } from '../rectification/rectification.entity';
import { DISTRICT } from '../side';
import { Attachment } from './attachment.entity';
import { AttachmentArgs, AttachmentConnection, attachments } from './attachment.source';

const BELOW = {
  nullable: true,
  description: 'The files that belong to it and that the caller may read, the first one first (附件).',
};

@Resolver(() => Attachment)
export class AttachmentResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => AttachmentConnection, {
    nullable: true,
    description: 'Files that belong to records of all districts (附件).',
  })
  attachments(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => AttachmentArgs.Scattered) args: ArgsOf<typeof AttachmentArgs>,
  ) {
    return attachments.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => Attachment, { nullable: true, description: 'The attachment with this id.' })
  attachment(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the attachment.' }) id: string,
  ) {
    return attachments.byId(context, id);
  }

  @FieldResolver(() => [AttachmentApproval], {
    nullable: true,
    description: 'Who may open it, where it shows minors (查阅批准).',
  })
  approvals(@Ctx() context: SubgraphContext, @Root() { id }: Attachment) {
    return approvalsOf(context, id);
  }

  @FieldResolver(() => [AttachmentOpening], {
    nullable: true,
    description: 'Who opened it, where it shows minors (查阅记录).',
  })
  openings(@Ctx() context: SubgraphContext, @Root() { id }: Attachment) {
    return openingsOf(context, id);
  }
}

@Resolver(() => Finding)
export class FindingAttachments {
  @FieldResolver(() => [Attachment], BELOW)
  attachments(@Ctx() context: SubgraphContext, @Root() { id }: Finding) {
    return attachmentsOf<Attachment>(DISTRICT, context, id);
  }
}

@Resolver(() => Rectification)
export class RectificationAttachments {
  @FieldResolver(() => [Attachment], BELOW)
  attachments(@Ctx() context: SubgraphContext, @Root() { id }: Rectification) {
    return attachmentsOf<Attachment>(DISTRICT, context, id);
  }
}

@Resolver(() => DistrictInspection)
export class InspectionAttachments {
  @FieldResolver(() => [Attachment], BELOW)
  attachments(@Ctx() context: SubgraphContext, @Root() { id }: DistrictInspection) {
    return attachmentsOf<Attachment>(DISTRICT, context, id);
  }
}
