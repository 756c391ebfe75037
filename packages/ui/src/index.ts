export { Logo, LogoMark, type LogoMarkProps, type LogoProps } from './brand/logo.tsx'
export { ProviderIcon, type ProviderIconProps } from './brand/provider-icon.tsx'
export { Button, type ButtonProps } from './buttons/button.tsx'
export {
  type ButtonSize,
  type ButtonVariant,
  buttonStyles,
} from './buttons/button-styles.ts'
export { CopyButton, type CopyButtonProps } from './buttons/copy-button.tsx'
export { IconButton, type IconButtonProps } from './buttons/icon-button.tsx'
export { Avatar, type AvatarProps } from './data/avatar.tsx'
export { Badge, type BadgeProps } from './data/badge.tsx'
export { type BarItem, BarList, type BarListProps } from './data/bar-list.tsx'
export { CodeBlock, type CodeBlockProps } from './data/code-block.tsx'
export { CountryLabel, type CountryLabelProps } from './data/country-label.tsx'
export { DescriptionList, type DescriptionListProps } from './data/description-list.tsx'
export { JsonView, type JsonViewProps } from './data/json-view.tsx'
export { Kbd, type KbdProps } from './data/kbd.tsx'
export { Sparkline, type SparklineProps } from './data/sparkline.tsx'
export { type Status, StatusBadge, type StatusBadgeProps } from './data/status-badge.tsx'
export { Alert, type AlertProps, type AlertTone } from './feedback/alert.tsx'
export { BifrostLine, type BifrostLineProps } from './feedback/bifrost-line.tsx'
export { EmptyState, type EmptyStateProps } from './feedback/empty-state.tsx'
export { ErrorState, type ErrorStateProps } from './feedback/error-state.tsx'
export { LiveIndicator, type LiveIndicatorProps, type LiveState } from './feedback/live-indicator.tsx'
export { SecretReveal, type SecretRevealProps } from './feedback/secret-reveal.tsx'
export { Skeleton, type SkeletonProps } from './feedback/skeleton.tsx'
export { SkeletonRows, type SkeletonRowsProps } from './feedback/skeleton-rows.tsx'
export { Spinner } from './feedback/spinner.tsx'
export { type ToastOptions, type ToastState, type ToastTone, useToast } from './feedback/toast-context.ts'
export { ToastProvider, type ToastProviderProps } from './feedback/toast-provider.tsx'
export { FilterMenu, type FilterMenuProps } from './filters/filter-menu.tsx'
export { type FilterGroup, type FilterOption, FilterOptions } from './filters/filter-options.tsx'
export { changesOf } from './forms/changes-of.ts'
export { Checkbox, type CheckboxProps } from './forms/checkbox.tsx'
export { controlStyles } from './forms/control-styles.ts'
export { DateInput, type DateInputProps } from './forms/date-input.tsx'
export { Field, type FieldProps } from './forms/field.tsx'
export { FormError, type FormErrorProps } from './forms/form-error.tsx'
export { Input, type InputProps } from './forms/input.tsx'
export { NativeSelect, type NativeSelectProps } from './forms/native-select.tsx'
export { OtpInput, type OtpInputProps } from './forms/otp-input.tsx'
export { PasswordInput, type PasswordInputProps } from './forms/password-input.tsx'
export { RadioGroup, type RadioGroupProps, type RadioOption } from './forms/radio-group.tsx'
export { SavedSwitch, type SavedSwitchProps } from './forms/saved-switch.tsx'
export { SearchInput, type SearchInputProps } from './forms/search-input.tsx'
export { type Segment, SegmentedControl, type SegmentedControlProps } from './forms/segmented-control.tsx'
export { Switch, type SwitchProps } from './forms/switch.tsx'
export { Textarea, type TextareaProps } from './forms/textarea.tsx'
export { useTypedText } from './forms/use-typed-text.ts'
export { AuditIcon, type AuditIconProps, type IconNodes } from './icons/audit-icon.tsx'
export { AppShell, type AppShellProps } from './layout/app-shell.tsx'
export { AuthLayout, type AuthLayoutProps } from './layout/auth-layout.tsx'
export { CommandButton, type CommandButtonProps } from './layout/command-button.tsx'
export type { NavGroup, NavItem, NavLinkProps, RenderNavLink } from './layout/nav-types.ts'
export { PageHeader, type PageHeaderProps } from './layout/page-header.tsx'
export { Toolbar, type ToolbarProps } from './layout/toolbar.tsx'
export { UserMenuButton, type UserMenuButtonProps } from './layout/user-menu-button.tsx'
export {
  type ConfirmationRequest,
  isAskingForConfirmation,
  useConfirmationRequest,
} from './lib/confirmation.ts'
export { cx } from './lib/cx.ts'
export { matchText } from './lib/match-text.ts'
export { type ConfirmedRequest, sendConfirmed } from './lib/send-confirmed.ts'
export type { Tone } from './lib/tones.ts'
export { useCommandKey } from './lib/use-command-key.ts'
export { useCopy } from './lib/use-copy.ts'
export { leaveFor, useLeaving } from './lib/use-leaving.ts'
export { useMediaQuery } from './lib/use-media-query.ts'
export { type ListOption, OptionList, type OptionListProps } from './listbox/option-list.tsx'
export { Breadcrumbs, type BreadcrumbsProps } from './navigation/breadcrumbs.tsx'
export type { Command, CommandGroup } from './navigation/command-list.tsx'
export { CommandPalette, type CommandPaletteProps } from './navigation/command-palette.tsx'
export { type TabItem, Tabs, type TabsProps } from './navigation/tabs.tsx'
export { ConfirmDialog, type ConfirmDialogProps } from './overlays/confirm-dialog.tsx'
export { Dialog, type DialogProps } from './overlays/dialog.tsx'
export { Drawer, type DrawerProps } from './overlays/drawer.tsx'
export {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuItem,
  type DropdownMenuItemProps,
  DropdownMenuLabel,
  type DropdownMenuProps,
  DropdownMenuSeparator,
} from './overlays/dropdown-menu.tsx'
export { Popover, type PopoverProps } from './overlays/popover.tsx'
export { Tooltip, type TooltipProps } from './overlays/tooltip.tsx'
export { PictureButton, type PictureButtonProps } from './pictures/picture-button.tsx'
export { shrinkPicture } from './pictures/shrink-picture.ts'
export { PrivacyBlur, type PrivacyBlurProps } from './privacy/privacy-blur.tsx'
export { usePrivacy } from './privacy/privacy-context.ts'
export { PrivacyProvider, type PrivacyProviderProps } from './privacy/privacy-provider.tsx'
export { privateField } from './privacy/private-field.ts'
export {
  Card,
  CardContent,
  CardDescription,
  CardFooter,
  CardHeader,
  type CardProps,
  CardTitle,
} from './surfaces/card.tsx'
export { StatCard, type StatCardProps } from './surfaces/stat-card.tsx'
export { type SortDirection, THeaderCell, type THeaderCellProps } from './table/header-cell.tsx'
export {
  RowLink,
  Table,
  type TableProps,
  TBody,
  TCell,
  type TCellProps,
  THead,
  TRow,
  type TRowProps,
} from './table/table.tsx'
export { type Theme, type ThemeState, useTheme } from './theme/theme-context.ts'
export { ThemeProvider } from './theme/theme-provider.tsx'
export { ThemeToggle, type ThemeToggleProps } from './theme/theme-toggle.tsx'
export { formatExact, formatRelative } from './time/format-time.ts'
export { RelativeTime, type RelativeTimeProps } from './time/relative-time.tsx'
